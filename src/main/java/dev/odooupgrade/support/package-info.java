/**
 * What to send to people who help: a bundle of all that is known of an upgrade, with every secret
 * masked. Start from {@link dev.odooupgrade.support.SupportBundles}. Packing reads and writes
 * files, so it belongs on a worker; every class may be used from any thread.
 */
@NullMarked
package dev.odooupgrade.support;

import org.jspecify.annotations.NullMarked;
