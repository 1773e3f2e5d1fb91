using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Workflows.EventLogs.Conformance;

public sealed class AlignmentProperties
{
    private static readonly Arbitrary<WrittenFlow> Flows = WrittenFlow.Generator.ToArbitrary();

    [Property(MaxTest = 60)]
    public Property The_cost_is_the_least_over_every_word_of_the_workflow() => Prop.ForAll(Flows, flow =>
    {
        Alignment? alignment = Align(flow);
        (int Cost, int Shortest)? oracle = flow.Oracle();
        return ((alignment?.Cost, alignment?.GreatestCost) == (oracle?.Cost, oracle?.Shortest + flow.Trace.Length)).Label($"{flow}: {alignment?.Cost} of {alignment?.GreatestCost}, {oracle}");
    });

    [Property]
    public Property A_case_fits_exactly_where_the_workflow_has_its_word() => Prop.ForAll(Flows, flow =>
        (Align(flow) is not { } alignment
            || ((alignment.Fits == flow.IsWord(flow.Trace)) && (alignment.Fits == (alignment.Fitness.Ratio == 1)) && alignment.Fitness.Ratio is >= 0 and <= 1)).Label(flow.ToString()));

    [Property]
    public Property Putting_deviations_right_gives_a_word_of_the_workflow() => Prop.ForAll(Flows, flow =>
    {
        if (Align(flow) is not { } alignment)
        {
            return true.ToProperty();
        }

        var word = new System.Text.StringBuilder();
        for (int i = 0; i <= flow.Trace.Length; i++)
        {
            foreach (Deviation missing in alignment.Deviations.Where(deviation => deviation.Position == i && deviation.Step is not null))
            {
                word.Append(missing.Step);
            }

            if (i < flow.Trace.Length && !alignment.Deviations.Any(deviation => deviation.Position == i && deviation.Step is null))
            {
                word.Append(flow.Trace[i]);
            }
        }

        return (alignment.Deviations.Length == alignment.Cost && flow.IsWord(word.ToString())).Label($"{flow}: {word}");
    });

    [Property]
    public Property Nobody_is_said_to_have_stopped_a_case_that_can_as_well_have_gone_the_ordinary_way() => Prop.ForAll(Flows, flow =>
    {
        Alignment? withStops = flow.Compile(stop: 'b') is { } stopping ? SampleFlow.Align(stopping, flow.Trace) : null;
        Alignment? ordinary = Align(flow with { Arrows = [.. flow.Arrows.Where(arrow => arrow.Event != 'b')] });
        return (ordinary is null || withStops!.Cost < ordinary.Cost || withStops.Deviations.All(deviation => deviation.Step != "b")).Label($"{flow}: {withStops}");
    });

    [Property]
    public Property What_a_step_does_to_the_matter_leaves_the_cost_as_it_is() => Prop.ForAll(Flows, flow =>
        (flow.Compile(stop: 'b') is not { } stopping || SampleFlow.Align(stopping, flow.Trace).Cost == Align(flow)!.Cost).Label(flow.ToString()));

    private static Alignment? Align(WrittenFlow flow) => flow.Compile() is { } conformance ? SampleFlow.Align(conformance, flow.Trace) : null;
}
