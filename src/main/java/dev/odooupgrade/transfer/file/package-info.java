/**
 * Files that are sent or received: part files and where they end up, checks that a file is whole,
 * the guard for a dump that changes while it is sent. Start from {@link
 * dev.odooupgrade.transfer.file.PartFile}. Used by the thread that moves the bytes.
 */
@NullMarked
package dev.odooupgrade.transfer.file;

import org.jspecify.annotations.NullMarked;
