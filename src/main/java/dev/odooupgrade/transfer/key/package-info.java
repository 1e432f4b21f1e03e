/**
 * Private SSH keys in files: what kind one is, and whether it can be used. Start from {@link
 * dev.odooupgrade.transfer.key.PrivateKeyFile}. Reads the disk on the calling thread.
 */
@NullMarked
package dev.odooupgrade.transfer.key;

import org.jspecify.annotations.NullMarked;
