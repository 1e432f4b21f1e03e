/**
 * Version 1 of Odoo's Upgrade platform: the methods under {@code /database/v1/}, spoken over HTTPS,
 * and the files that may move over SFTP instead. Start from {@link
 * dev.odooupgrade.platform.v1.V1Platforms}. Calls block their thread and end at once when it is
 * interrupted; one platform may be used by many threads.
 */
@NullMarked
package dev.odooupgrade.platform.v1;

import org.jspecify.annotations.NullMarked;
