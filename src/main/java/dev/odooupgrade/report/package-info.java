/**
 * The upgrade report: a web page that comes with the result. Start from {@link
 * dev.odooupgrade.report.ReportReader}, which makes lines of text of foreign HTML; {@link
 * dev.odooupgrade.report.ReportLayout} fits them to a width, {@link
 * dev.odooupgrade.report.FetchedReport} knows where the page of an upgrade lies, and {@link
 * dev.odooupgrade.report.Browser} shows it as it is. What reads a file or starts a program blocks
 * the thread that calls it; everything else is pure. Every class may be used from any thread.
 */
@NullMarked
package dev.odooupgrade.report;

import org.jspecify.annotations.NullMarked;
