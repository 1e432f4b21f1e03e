/**
 * What a customer orders: contract, e-mail, target, aim, file name, time zone, and what is wrong
 * with it. Start from {@link dev.odooupgrade.domain.order.Order}. Immutable.
 */
@NullMarked
package dev.odooupgrade.domain.order;

import org.jspecify.annotations.NullMarked;
