/**
 * The one HTTP service layer: client, time-outs, proxy, trust, redirects, repeats of what may be
 * repeated, cancellation, the redacted trace and the figures of a call. Start from {@link
 * dev.odooupgrade.http.HttpService}. A call blocks its thread and ends at once when that thread is
 * interrupted; one service may be used by many threads.
 */
@NullMarked
package dev.odooupgrade.http;

import org.jspecify.annotations.NullMarked;
