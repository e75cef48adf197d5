package io.penstock.spi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.task.OutputRequest.VariableOutput;
import io.penstock.domain.task.TaskBody;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TaskScriptTest {
    private static final List<String> SHELL = List.of("/bin/bash", "-ue");

    @Test
    void putsTheShellInFrontOfAScriptWithoutOne() {
        assertThat(TaskScript.render(TaskBody.script("echo a"), SHELL)).isEqualTo("#!/bin/bash -ue\necho a\n");
        assertThat(TaskScript.render(TaskBody.script("#!/usr/bin/env perl\nprint 1\n"), SHELL))
                .isEqualTo("#!/usr/bin/env perl\nprint 1\n");
    }

    @Test
    void turnsWindowsLineEndsOnlyWhereAllLinesHaveThem() {
        assertThat(TaskScript.render(TaskBody.script("a\r\nb\r\n"), SHELL)).isEqualTo("#!/bin/bash -ue\na\nb\n");
        assertThat(TaskScript.render(TaskBody.script("a\r\nb\nc\r\n"), SHELL))
                .isEqualTo("#!/bin/bash -ue\na\r\nb\nc\r\n");
    }

    @Test
    void keepsVariablesOfShellsOnly() {
        VariableOutput variable = new VariableOutput("X", false);

        assertThat(TaskScript.render(TaskBody.script("X=1", variable), SHELL)).contains("${X[*]}");
        assertThat(TaskScript.render(TaskBody.script("#!/usr/bin/env bash\nX=1", variable), SHELL))
                .contains("${X[*]}");
        assertThat(TaskScript.render(TaskBody.script("#!/usr/bin/env python3\nX=1", variable), SHELL))
                .isEqualTo("#!/usr/bin/env python3\nX=1\n");
    }
}
