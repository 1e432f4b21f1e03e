/**
 * The certificate that the sandbox of today's protocol shows: made by itself, kept in its folder.
 * Start from {@link dev.odooupgrade.sandbox.current.tls.TlsIdentity}. Everything here is immutable,
 * so it is safe on every thread.
 */
@NullMarked
package dev.odooupgrade.sandbox.current.tls;

import org.jspecify.annotations.NullMarked;
