package dev.odooupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Time, chance, streams and the environment come in through constructors: only the top fetches
 * them.
 */
final class EffectsTest {
  private static final JavaClasses PROGRAM = Rooms.program();

  /** What reaches for the world: class and member. */
  private static final Set<String> EFFECTS =
      Set.of(
          "java.lang.System.out",
          "java.lang.System.err",
          "java.lang.System.in",
          "java.lang.System.exit",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.System.currentTimeMillis",
          "java.lang.Runtime.exit",
          "java.lang.Runtime.halt",
          "java.lang.Thread.sleep",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.ZoneId.systemDefault");

  /** The few places that need one for a reason that stands in their own comments. */
  private static final Map<String, Set<String>> EXCEPTIONS =
      Map.of(
          "tui.terminal.CrashGuard",
          Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.exit"));

  @Test
  void only_the_top_reaches_for_the_world() {
    List<String> reaches =
        PROGRAM.stream()
            .filter(type -> !Rooms.within(type.getPackageName(), Rooms.BASE + "." + Rooms.TOP))
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .filter(access -> isEffect(access) && !isExcepted(access))
            .map(JavaAccess::getDescription)
            .toList();
    assertThat(reaches).isEmpty();
  }

  /** What it takes out of their environment is taken out everywhere, then. */
  @Test
  void programs_are_started_in_one_place() {
    assertThat(
            PROGRAM.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(EffectsTest::startsProgram)
                .map(access -> access.getOriginOwner().getName()))
        .containsOnly(Rooms.BASE + ".disk.Programs");
  }

  private static boolean startsProgram(JavaAccess<?> access) {
    return Set.of("java.lang.ProcessBuilder.<init>", "java.lang.Runtime.exec")
        .contains(name(access));
  }

  @Test
  void the_rule_sees_what_the_top_does() {
    assertThat(
            PROGRAM.get(Rooms.BASE + ".app.Main").getAccessesFromSelf().stream()
                .map(EffectsTest::name))
        .contains("java.lang.System.out", "java.lang.System.exit");
  }

  @Test
  void no_static_field_changes() {
    assertThat(
            PROGRAM.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL)))
        .isEmpty();
  }

  private static boolean isEffect(JavaAccess<?> access) {
    return (EFFECTS.contains(name(access)) && !asksAGivenClock(access))
        || printsTraceOnStandardError(access);
  }

  private static boolean asksAGivenClock(JavaAccess<?> access) {
    return access.getTarget().getFullName().endsWith(".now(java.time.Clock)");
  }

  /** A trace written to a stream that was handed in is no effect of its own. */
  private static boolean printsTraceOnStandardError(JavaAccess<?> access) {
    return access.getTarget().getFullName().endsWith(".printStackTrace()");
  }

  private static String name(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getTarget().getName();
  }

  private static boolean isExcepted(JavaAccess<?> access) {
    JavaClass origin = access.getOriginOwner();
    return EXCEPTIONS.entrySet().stream()
        .anyMatch(
            entry ->
                (Rooms.BASE + "." + entry.getKey()).equals(topLevelName(origin))
                    && entry.getValue().contains(name(access)));
  }

  private static String topLevelName(JavaClass type) {
    return type.getEnclosingClass().map(EffectsTest::topLevelName).orElse(type.getName());
  }
}
