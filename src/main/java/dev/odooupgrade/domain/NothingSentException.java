package dev.odooupgrade.domain;

/** A call was stopped before anything of it had left this machine: the other side knows nothing. */
public final class NothingSentException extends InterruptedException {
  private static final long serialVersionUID = 1L;
}
