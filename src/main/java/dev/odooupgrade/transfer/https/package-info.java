/**
 * Transfers over HTTPS: the body that is sent, downloads by range. Start from {@link
 * dev.odooupgrade.transfer.https.Upload} to send and {@link
 * dev.odooupgrade.transfer.https.HttpDownload} to receive. Calls block their thread.
 */
@NullMarked
package dev.odooupgrade.transfer.https;

import org.jspecify.annotations.NullMarked;
