package dev.odooupgrade.flow;

/** Hears of an upgrade, on the thread that does the work: be quick, do not block, do not throw. */
@FunctionalInterface
public interface FlowListener {

  FlowListener NONE = news -> {};

  void on(FlowNews news);
}
