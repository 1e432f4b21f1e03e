/**
 * Whom a TLS connection trusts, and encryption at the speed of the native library. Start from
 * {@link dev.odooupgrade.http.tls.Trust}. Safe on any thread; an engine belongs to one connection.
 */
@NullMarked
package dev.odooupgrade.http.tls;

import org.jspecify.annotations.NullMarked;
