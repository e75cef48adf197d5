package io.penstock.pipeline.process;

import io.penstock.config.check.ConfigProblem;
import io.penstock.config.eval.EvaluationException;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.process.ProcessName;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.channel.EventLoop;
import io.penstock.pipeline.language.Channels;
import io.penstock.pipeline.language.Outputs;
import io.penstock.pipeline.operator.GatherItems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A process of a script file, ready to be put into a dataflow. */
public final class ProcessFactory {
    private final ProcessDeclaration declaration;
    private final ModuleScope module;

    /** Creates a factory for a process that a file declares. */
    public ProcessFactory(ProcessDeclaration declaration, ModuleScope module) {
        this.declaration = declaration;
        this.module = module;
    }

    /** Returns what the script declares. */
    public ProcessDeclaration declaration() {
        return declaration;
    }

    /** Returns the variables in its script that nothing gives a value, once all files are loaded. */
    public List<ConfigProblem> unknownNames() {
        return new UnknownNames(declaration, module).find();
    }

    /** Returns the definition of the process under some names. */
    public ProcessDefinition definition(ProcessName name) {
        return new DirectiveReader(declaration, module).definition(name);
    }

    /**
     * Returns the arguments of a call of the process alone, as a script has them: parameters of the names of its inputs.
     *
     * @throws io.penstock.api.PenstockException if an input has no name
     */
    public String entryArguments() {
        return new EntryCall(declaration).arguments();
    }

    /** Where a process finds the rest of the run. */
    public record Surroundings(EventLoop loop, TaskSubmitter submitter, ProcessSettings settings, FlowGraph graph) {}

    /** Puts the process into a dataflow and returns its outputs. */
    public Outputs connect(ProcessName name, List<@Nullable Object> arguments, Surroundings surroundings) {
        List<InputDeclaration> inputs = declaration.inputs();
        if (arguments.size() != inputs.size()) {
            throw EvaluationException.failed("process '" + name + "' takes " + inputs.size()
                    + (inputs.size() == 1 ? " input" : " inputs") + ", found " + arguments.size());
        }
        EventLoop loop = surroundings.loop();
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            channels.add(input(inputs.get(i), arguments.get(i), loop));
        }
        boolean single =
                channels.stream().allMatch(Channel::isValue) && inputs.stream().noneMatch(InputDeclaration::each);
        List<Channel> outputs = new ArrayList<>();
        List<Channel> listed = new ArrayList<>();
        Map<String, Channel> named = new LinkedHashMap<>();
        for (OutputDeclaration output : declaration.outputs()) {
            Channel channel = single ? Channel.value(loop) : Channel.queue(loop);
            outputs.add(channel);
            if (output.computed() == null || output.computed().listed()) {
                listed.add(channel);
            }
            if (!output.emit().isEmpty()) {
                named.put(output.emit(), channel);
            }
        }
        surroundings.graph().add(name.qualified(), channels, outputs);
        TaskMaker maker = new TaskMaker(declaration, module, definition(name), surroundings, single);
        loop.within(
                (failure, item) ->
                        module.sources().explain(failure, declaration.position(), "in process '" + name + "'"),
                () -> {
                    feedTopics(outputs, loop);
                    return new ProcessOperator(maker, surroundings, outputs).start(channels);
                });
        return Outputs.of("process '" + name + "'", listed, named);
    }

    private void feedTopics(List<Channel> outputs, EventLoop loop) {
        for (int i = 0; i < outputs.size(); i++) {
            String topic = declaration.outputs().get(i).topic();
            if (!topic.isEmpty()) {
                loop.topics().feed(topic, outputs.get(i));
            }
        }
    }

    private static Channel input(InputDeclaration declaration, @Nullable Object argument, EventLoop loop) {
        if (!declaration.each()) {
            return Channels.of(argument, loop);
        }
        Channel channel = Channels.of(argument, loop);
        return channel.isValue() ? channel : GatherItems.toList(null).apply(channel);
    }
}
