package io.penstock.pipeline.script;

import io.penstock.api.PenstockException;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.Scope;
import io.penstock.domain.process.ProcessName;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.channel.EventLoop;
import io.penstock.pipeline.language.Channels;
import io.penstock.pipeline.language.Library;
import io.penstock.pipeline.language.Outputs;
import io.penstock.pipeline.process.ProcessFactory;
import io.penstock.pipeline.publish.OutputSummary;
import io.penstock.pipeline.publish.OutputTargets;
import io.penstock.pipeline.publish.Publication;
import io.penstock.pipeline.publish.PublishSettings;
import io.penstock.pipeline.publish.PublishTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the dataflow together: runs the bodies of workflows, which call processes and other workflows. On the event thread. */
final class WorkflowCalls {
    private final Deque<Running> running = new ArrayDeque<>();
    private final Library library;
    private final EventLoop loop;
    private final PublishSettings publishing;
    private final PublishTable published;
    private final OutputSummary summary = new OutputSummary();
    private ProcessFactory.@Nullable Surroundings surroundings;

    WorkflowCalls(Library library, PublishSettings publishing, PublishTable published) {
        this.library = library;
        this.loop = library.loop();
        this.publishing = publishing;
        this.published = published;
    }

    void begin(ProcessFactory.Surroundings around) {
        surroundings = around;
    }

    /** A workflow whose body is being run: its variables and what it has called. */
    private static final class Running implements Scope {
        private final String prefix;
        private final Map<String, @Nullable Object> variables = new HashMap<>();
        private final Map<String, Outputs> called = new LinkedHashMap<>();

        Running(String prefix) {
            this.prefix = prefix;
        }

        String qualified(String alias) {
            return prefix.isEmpty() ? alias : prefix + ":" + alias;
        }

        @Override
        public boolean has(String name) {
            return variables.containsKey(name);
        }

        @Override
        public @Nullable Object get(String name) {
            return variables.get(name);
        }

        @Override
        public boolean assign(String name, @Nullable Object value) {
            variables.put(name, value);
            return true;
        }

        @Override
        public Set<String> names() {
            return Set.copyOf(variables.keySet());
        }
    }

    /** Runs the entry workflow. */
    void entry(Component workflow) {
        Outputs ignored = run(workflow, "", List.of());
    }

    /** Returns what the entry workflow has published so far. */
    OutputSummary summary() {
        return summary;
    }

    /** Returns the outputs of what the running workflow has called under a name. */
    Optional<Outputs> outputs(String alias) {
        Running current = running.peek();
        return current == null ? Optional.empty() : Optional.ofNullable(current.called.get(alias));
    }

    /** Calls a component from the running workflow. */
    Outputs call(Component component, List<@Nullable Object> arguments) {
        Running current = running.peek();
        ProcessFactory.Surroundings around = surroundings;
        if (current == null || around == null) {
            throw EvaluationException.failed(component.title() + " can be called in a workflow only");
        }
        if (current.called.containsKey(component.alias())) {
            throw EvaluationException.failed(component.title()
                    + " was called already in this workflow; to call it again, include it under another name:"
                    + " include { NAME as OTHER } from …");
        }
        String qualified = current.qualified(component.alias());
        ProcessFactory process = component.process();
        Outputs outputs = process == null
                ? run(component, qualified, arguments)
                : process.connect(
                        new ProcessName(process.declaration().name(), component.alias(), qualified), arguments, around);
        current.called.put(component.alias(), outputs);
        return outputs;
    }

    private Outputs run(Component component, String prefix, List<@Nullable Object> arguments) {
        WorkflowDeclaration workflow = component.workflow();
        if (workflow == null) {
            throw EvaluationException.failed(component.title() + " is no workflow");
        }
        if (arguments.size() != workflow.takes().size()) {
            throw EvaluationException.failed(
                    component.title() + " takes " + workflow.takes().size() + " inputs ("
                            + String.join(", ", workflow.takes()) + "), found " + arguments.size());
        }
        if (running.size() > 100) {
            throw EvaluationException.failed(component.title() + " calls itself without end");
        }
        Running body = new Running(prefix);
        running.push(body);
        try {
            Frame frame = component.module().open(body);
            for (int i = 0; i < arguments.size(); i++) {
                frame.declare(workflow.takes().get(i), arguments.get(i));
            }
            component.module().run(workflow.main(), frame);
            publish(component.module(), workflow, frame);
            return emitted(component, workflow, frame);
        } catch (PenstockException e) {
            throw component.module().explained(e, workflow.position());
        } finally {
            running.pop();
        }
    }

    private void publish(ScriptModule module, WorkflowDeclaration workflow, Frame frame) {
        ProcessFactory.Surroundings around = surroundings;
        if (workflow.publishes().isEmpty() || around == null) {
            return;
        }
        Publication.Services services = new Publication.Services(
                loop, library.stores(), around.submitter()::publish, published, summary, library.sources());
        OutputTargets targets = module.outputs();
        for (WorkflowDeclaration.Emit publish : workflow.publishes()) {
            @Nullable Object value = module.interpreter().evaluate(publish.value(), frame);
            try {
                Publication.begin(publish.name(), Channels.of(value, loop), targets, publishing, services);
            } catch (PenstockException e) {
                throw module.explained(e, publish.position());
            }
        }
    }

    private Outputs emitted(Component component, WorkflowDeclaration workflow, Frame frame) {
        List<Channel> all = new ArrayList<>();
        Map<String, Channel> named = new LinkedHashMap<>();
        for (WorkflowDeclaration.Emit emit : workflow.emits()) {
            @Nullable Object value = component.module().interpreter().evaluate(emit.value(), frame);
            if (value instanceof Outputs outputs && outputs.all().size() != 1) {
                all.addAll(outputs.all());
                named.putAll(outputs.named());
                continue;
            }
            Channel channel = Channels.of(value, loop);
            all.add(channel);
            if (!emit.name().isEmpty()) {
                named.put(emit.name(), channel);
            } else if (value instanceof Outputs outputs) {
                named.putAll(outputs.named());
            }
        }
        return Outputs.of(component.title(), all, named);
    }
}
