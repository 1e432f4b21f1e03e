/**
 * Hosts, ports and addresses: which are loopback, how they are shown with their secrets masked.
 * Start from {@link dev.odooupgrade.http.address.AddressRules}. Pure functions.
 */
@NullMarked
package dev.odooupgrade.http.address;

import org.jspecify.annotations.NullMarked;
