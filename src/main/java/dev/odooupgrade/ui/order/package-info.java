/**
 * The order, step by step. Start from {@link dev.odooupgrade.ui.order.OrderPage}; each step is a
 * {@link dev.odooupgrade.ui.order.Panel}. On the UI thread; the disk is looked at on a worker.
 */
@NullMarked
package dev.odooupgrade.ui.order;

import org.jspecify.annotations.NullMarked;
