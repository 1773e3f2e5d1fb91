using NodaTime;

namespace CallCenter.Standards.Dmn;

/// <summary>
/// Tells what the values of expressions may be from the types that are declared, before anything is evaluated, and notes the parts that can never have a value. A null is
/// possible everywhere: what is noted fits no value that is one.
/// </summary>
internal sealed class ShapeReader
{
    private static readonly FeelLimits Small = FeelLimits.Default with { Steps = 10_000 };

    /// <summary>What was noted, in the order read.</summary>
    public List<NeverNote> Notes { get; } = [];

    public void Note(Node node, Place place, FindingWords words, params ReadOnlySpan<Node> operands) => Notes.Add(new NeverNote(node, place, words, [.. operands]));

    /// <summary>What a value may be once it is converted to a declared type; noted where it can never be one, or where a constant is none of the type's values.</summary>
    public ValueShape Fit(Node node, ValueShape shape, FeelType type)
    {
        if (!shape.Values.IsEmpty && !shape.CanBe(type))
        {
            Note(node, node.Place, FindingWords.Of($"Type '{type.Name}' is needed here, not {shape.Kinds.Words()}."), node);
            return ValueShape.Nothing;
        }

        if (type.IsFixed && type != FeelType.Any)
        {
            foreach (ConstantNode constant in node.Ends.OfType<ConstantNode>().Where(end => !end.Value.IsNull && ValueShape.Of(end.Value.Kind).CanBe(type) && IsRefused(run => type.Coerce(run, end.Place, end.Value))))
            {
                Note(constant, constant.Place, FindingWords.Of($"'{Excerpt.Of(constant.Value.ToString())}' is not one of the values of type '{type.Name}'."), constant);
            }
        }

        return shape.As(type);
    }

    /// <summary>Whether tests without variables refuse a value.</summary>
    public static bool Refuse(Node? tests, FeelValue value) => tests is { IsFixed: true } && IsRefused(run => tests.Evaluate(run, new Scope(null, value)) == FeelBoolean.True ? value : FeelValue.Null);

    /// <summary>Whether a type without variables has not a value that is of its kind.</summary>
    public static bool Refuse(FeelType type, FeelValue value) => type.IsFixed && IsRefused(run => type.Has(run, value) ? value : FeelValue.Null);

    private static bool IsRefused(Func<Run, FeelValue> check)
    {
        var run = new Run(new FeelMoment(default, DateTimeZone.Utc), Small, CancellationToken.None);
        bool isRefused = false;
        run.Guarded(() =>
        {
            isRefused = check(run).IsNull;
            return FeelValue.Null;
        });
        return isRefused;
    }
}
