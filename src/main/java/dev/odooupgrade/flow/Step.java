package dev.odooupgrade.flow;

/** The four things that are asked of a platform. */
public enum Step {
  CREATE,
  UPLOAD,
  PROCESS,
  STATUS
}
