package dev.odooupgrade.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Names are the field's own, say one thing each, and folders stay small enough to be read. */
final class NamesTest {
  private static final JavaClasses PROGRAM = Rooms.program();

  /** About as many files as a person takes in at a glance. */
  private static final int FILES_IN_A_FOLDER = 27;

  /** What mirrors each other on purpose: the two simulated platforms, the two faces. */
  private static final Set<String> MIRRORED = Set.of("Lifecycle", "ReceivedOrder", "Results");

  /**
   * Words that only their makers could guess; the glossary in the docs has those in their place.
   */
  private static final Set<String> INVENTED =
      Set.of(
          ("Aftercare BadEnd Box Choosing Closing Course Desk Door Doors DownloadDesk DumpDesk"
                  + " Entrance Errand Farewell FetchWish FittingFace Freight Gate Hands HeldUpgrade"
                  + " Journey Manners Meaning Movement Notice Once OrderWork Packed Paper Passage"
                  + " Pickable Quirks Rehearsal Remarks RequestDesk RequestPick RsyncManner RsyncTalk"
                  + " SandboxHouse SftpDesk SftpTalk Speaker Stuck Surroundings Switchboard Talk Tools"
                  + " TransferDesk Transferring Understanding Underway UnseenLine UploadWays Via Visit"
                  + " Way WayPage WholeCourse")
              .split(" "));

  @Test
  void no_type_has_a_name_of_our_own_invention() {
    assertThat(
            PROGRAM.stream()
                .filter(type -> INVENTED.contains(type.getSimpleName()))
                .map(JavaClass::getName))
        .isEmpty();
  }

  /** The same, for what has no type of its own; as a whole word in camel case. */
  private static final Pattern INVENTED_WORD =
      Pattern.compile(
          "(?i)(?<![a-z])(desk|doors?|errand|resetSequence|freight|journey|knocks?|manners?|quirks?"
              + "|rehearsal|surroundings|talk)(?![a-z])");

  @Test
  void no_member_has_a_name_of_our_own_invention() {
    assertThat(
            PROGRAM.stream()
                .flatMap(type -> type.getMembers().stream())
                .filter(member -> isInvented(member.getName()))
                .map(JavaMember::getFullName))
        .isEmpty();
  }

  private static boolean isInvented(String name) {
    String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ');
    return INVENTED_WORD.matcher(words).find();
  }

  @Test
  void no_two_files_have_the_same_name_but_those_that_mirror_each_other() {
    Map<String, List<String>> twice = new TreeMap<>();
    files().stream()
        .collect(groupingBy(JavaClass::getSimpleName))
        .forEach((name, types) -> twice.put(name, types.stream().map(JavaClass::getName).toList()));
    twice.values().removeIf(types -> types.size() < 2);
    twice.keySet().removeAll(MIRRORED);
    assertThat(twice).isEmpty();
  }

  @Test
  void a_folder_holds_no_more_than_a_person_takes_in() {
    Map<String, Long> large =
        new TreeMap<>(files().stream().collect(groupingBy(JavaClass::getPackageName, counting())));
    large.values().removeIf(files -> files <= FILES_IN_A_FOLDER);
    assertThat(large).isEmpty();
  }

  private static List<JavaClass> files() {
    return PROGRAM.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .toList();
  }
}
