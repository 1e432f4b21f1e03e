/**
 * Which proxy a call goes through, and how to log in to it. Start from {@link
 * dev.odooupgrade.http.proxy.ProxyRules}. Immutable, safe on any thread.
 */
@NullMarked
package dev.odooupgrade.http.proxy;

import org.jspecify.annotations.NullMarked;
