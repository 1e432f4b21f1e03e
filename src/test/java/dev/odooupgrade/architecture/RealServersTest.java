package dev.odooupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.odooupgrade.testing.RealServers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The quick loop leaves out what starts other people's programs, and nothing else. */
final class RealServersTest {
  /** What starts them, by simple name. */
  private static final Set<String> STARTERS =
      Set.of(
          "NginxServer",
          "OpenSshServer",
          "PostgresServer",
          "SshAgentProgram",
          "RsyncElsewhere",
          "RsyncSetup",
          "SftpSetup",
          "TodaysPlatform");

  @Test
  void a_test_that_starts_a_server_of_others_says_so() {
    List<String> untold =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages(Rooms.BASE)
                .stream()
                .filter(type -> type.getSimpleName().matches("\\w+(Test|IT)"))
                .filter(RealServersTest::startsOne)
                .filter(type -> !type.isAnnotatedWith(RealServers.class))
                .map(JavaClass::getName)
                .toList();
    assertThat(untold).isEmpty();
  }

  private static boolean startsOne(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .anyMatch(target -> STARTERS.contains(target.getSimpleName()));
  }
}
