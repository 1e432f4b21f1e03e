/**
 * One upgrade as it is saved: the session, its stage and history. Start from {@link
 * dev.odooupgrade.domain.session.Session}. Immutable.
 */
@NullMarked
package dev.odooupgrade.domain.session;

import org.jspecify.annotations.NullMarked;
