package dev.odooupgrade.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.transfer.TransferFigures;
import dev.odooupgrade.transfer.TransferEvent.AwaitingConfirmation;
import dev.odooupgrade.transfer.TransferEvent.Progressed;
import dev.odooupgrade.transfer.TransferEvent.Started;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is told, in whatever order and by whatever clock, the figures make sense. */
final class TransferMeterPropertyTest {

  @Property
  void figures_always_make_sense(
      @ForAll("events") List<TransferEvent> events, @ForAll("moments") Instant now) {
    TransferMeter meter = TransferMeter.IDLE;
    for (TransferEvent event : events) {
      meter = meter.on(event);
      TransferFigures figures = meter.figures(now);
      long most = figures.total() < 0 ? Long.MAX_VALUE : figures.total();
      assertThat(figures.moved()).isBetween(0L, most);
      assertThat(figures.fraction()).isBetween(0.0, 1.0);
      assertThat(figures.bytesPerSecond()).isFinite().isNotNegative();
      assertThat(figures.elapsed()).isGreaterThanOrEqualTo(Duration.ZERO);
      assertThat(figures.stalledFor()).isGreaterThanOrEqualTo(Duration.ZERO);
      figures.eta().ifPresent(eta -> assertThat(eta).isGreaterThanOrEqualTo(Duration.ZERO));
    }
  }

  @Provide
  Arbitrary<List<TransferEvent>> events() {
    Arbitrary<Long> sizes = Arbitraries.longs().between(-5, 400_000_000_000L);
    Arbitrary<TransferEvent> started =
        Combinators.combine(moments(), sizes, sizes).as(Started::new);
    Arbitrary<TransferEvent> progressed = Combinators.combine(moments(), sizes).as(Progressed::new);
    Arbitrary<TransferEvent> waiting = moments().map(AwaitingConfirmation::new);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(2, started),
            net.jqwik.api.Tuple.of(10, progressed),
            net.jqwik.api.Tuple.of(1, waiting))
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs().between(0, 1_000_000).map(Instant::ofEpochMilli);
  }
}
