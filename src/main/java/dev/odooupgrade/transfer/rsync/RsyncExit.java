package dev.odooupgrade.transfer.rsync;

/**
 * How one run of rsync ended by itself.
 *
 * @param exit its exit status (rsync(1), section EXIT VALUES)
 * @param said what it and ssh wrote on their standard error, the last kilobytes
 * @param moved whether a byte of a file moved
 */
record RsyncExit(int exit, String said, boolean moved) {

  boolean isFine() {
    return exit == 0;
  }
}
