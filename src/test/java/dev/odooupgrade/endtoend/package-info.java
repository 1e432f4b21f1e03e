/**
 * The packaged programs doing the whole job, each in processes of their own: real dumps, a real
 * terminal, a sandbox beside them, and kills. Runs after packaging, in {@code mvn verify}. Start
 * from {@link dev.odooupgrade.endtoend.PackagedPrograms}. Nothing sleeps: everything waits for what
 * a program says, on the thread of the test.
 */
@NullMarked
package dev.odooupgrade.endtoend;

import org.jspecify.annotations.NullMarked;
