using System.Globalization;

namespace CallCenter.Standards.Quality;

/// <summary>An item at work: how much of it each answer meets, in parts that all items of the form share.</summary>
/// <param name="Item">The item as defined.</param>
/// <param name="Section">The index of its section.</param>
/// <param name="Weight">Its weight in units.</param>
/// <param name="Full">How many parts are all of it.</param>
internal sealed record CompiledItem(ReviewItem Item, int Section, long Weight, long Full)
{
    /// <summary>A scale of fewer steps is written out.</summary>
    private const int MostListed = 6;

    private readonly Dictionary<string, long> choices = ChoicesOf(Item.Answers, Full);

    /// <summary>From the fewest points to the most; 0 without a scale.</summary>
    private readonly int steps = Item.Answers is ScaleAnswers scale ? (int)((scale.To - scale.From) / scale.Step) : 0;

    /// <summary>Below how many parts it is a critical failure; 0 for never.</summary>
    public long CriticalBelow { get; } = Item.Critical is { } critical ? WholeParts.Ceiling(critical.Below, Full) : 0;

    /// <summary>How many parts the gate needs; 0 for no gate.</summary>
    public long GateParts { get; } = Item.Gate is { } gate ? WholeParts.Ceiling(gate, Full) : 0;

    /// <summary>How many parts an answer meets; −1 where the item has no such answer.</summary>
    public long PartsOf(ReviewAnswer answer)
    {
        if (Item.Answers is ScaleAnswers scale)
        {
            return answer is { Choice: null, Points: { } points } ? PartsOf(points, scale) : -1;
        }

        return answer is { Choice: { } choice, Points: null } && choices.TryGetValue(choice, out long parts) ? parts : -1;
    }

    /// <summary>How many parts each of its answers meets.</summary>
    public IEnumerable<long> AllParts => Item.Answers is ScaleAnswers ? Enumerable.Range(0, steps + 1).Select(step => step * (Full / steps)) : choices.Values;

    /// <summary>The answers that it has, as they are written: of a long scale the first two and the last.</summary>
    public string AnswersInWords => Item.Answers is not ScaleAnswers scale ? string.Join(", ", choices.Keys)
        : (scale.To - scale.From) / scale.Step is var steps && steps < MostListed ? string.Join(", ", Enumerable.Range(0, (int)steps + 1).Select(step => Written(scale.From + (step * scale.Step))))
        : $"{Written(scale.From)}, {Written(scale.From + scale.Step)}, …, {Written(scale.To)}";

    private static string Written(decimal points) => points.ToString("0.############", CultureInfo.InvariantCulture);

    private static Dictionary<string, long> ChoicesOf(ReviewAnswers answers, long full) => answers switch
    {
        YesNoAnswers => new(StringComparer.Ordinal) { ["yes"] = full, ["no"] = 0 },
        ChoiceAnswers choices => choices.Choices.ToDictionary(choice => choice.Code, choice => WholeParts.Ceiling(choice.Meets, full), StringComparer.Ordinal),
        _ => [],
    };

    private long PartsOf(decimal points, ScaleAnswers scale)
    {
        if (points < scale.From || points > scale.To)
        {
            return -1;
        }

        decimal above = points - scale.From;
        decimal step = scale.Step == 1 ? above : above / scale.Step;
        long whole = (long)step;
        return whole == step && whole * scale.Step == above ? whole * (Full / steps) : -1;
    }
}
