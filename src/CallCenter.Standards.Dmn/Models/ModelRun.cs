using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>One evaluation of a model.</summary>
internal sealed class ModelRun(Run run)
{
    private const int MostSteps = 10_000;

    private readonly ImmutableArray<ModelStep>.Builder steps = ImmutableArray.CreateBuilder<ModelStep>();

    public Run Run => run;

    public void Add(ModelStep step)
    {
        if (steps.Count < MostSteps)
        {
            steps.Add(step);
        }
    }

    /// <summary>The answer of an evaluation, null where it breaks a limit.</summary>
    public ModelAnswer Answer(Func<FeelValue> evaluate)
    {
        FeelValue value = run.Guarded(evaluate);
        return new ModelAnswer(value, steps.ToImmutable(), run.Warnings);
    }
}
