/**
 * The report of an upgrade on the screen. Start from {@link dev.odooupgrade.ui.report.ReportPage}.
 * On the UI thread; it is read on a worker.
 */
@NullMarked
package dev.odooupgrade.ui.report;

import org.jspecify.annotations.NullMarked;
