using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>
/// An expression of FEEL (DMN 1.5, chapter 10), read once and evaluated as often as wanted. Immutable, and safe on any thread. An error gives null with a warning.
/// </summary>
public sealed class FeelExpression
{
    private readonly Node? node;
    private readonly ImmutableArray<string> names;

    private FeelExpression(string text, ImmutableArray<string> names, Node? node, FeelWarning? error)
    {
        Text = text;
        this.names = names;
        this.node = node;
        Error = error;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Why and where the text cannot be read; null where it can.</summary>
    public FeelWarning? Error { get; }

    /// <summary>Reads an expression; no text makes it throw.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="names">The names of the variables it may use; they decide how a name with blanks or signs is read.</param>
    public static FeelExpression Parse(string text, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ImmutableArray<string> variables = [.. names];
        var source = new FeelSource("", text);
        try
        {
            Names? scope = variables.Aggregate((Names?)null, Names.With);
            return new FeelExpression(text, variables, FeelParser.Expression(source, scope, new ModelNames(new TypeTable())), null);
        }
        catch (FeelSyntaxException broken)
        {
            (int line, int column) = source.At(broken.Position);
            return new FeelExpression(text, variables, null, new FeelWarning("", line, column, broken.Message) { Text = broken.Words.ToText() });
        }
    }

    /// <summary>Evaluates the expression.</summary>
    /// <param name="variables">The values of its names; those that are missing are null.</param>
    /// <param name="moment">What <c>now()</c> and <c>today()</c> give.</param>
    /// <param name="limits">What it may use; <see cref="FeelLimits.Default"/> where not given.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public FeelResult Evaluate(FeelContext variables, FeelMoment moment, FeelLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentNullException.ThrowIfNull(moment);
        if (node is null)
        {
            return new FeelResult(FeelValue.Null, [Error!]);
        }

        var run = new Run(moment, limits ?? FeelLimits.Default, cancellation);
        Scope? scope = names.Aggregate((Scope?)null, (outer, name) => new Scope(outer, variables.Find(name) is { } value ? run.Taken(name, value) : FeelValue.Null));
        return new FeelResult(run.Guarded(() => node.Evaluate(run, scope)), run.Warnings);
    }

    /// <summary>The expression as it was understood, with parentheses around every operator; empty where it cannot be read.</summary>
    public override string ToString() => node?.ToString() ?? "";
}

/// <summary>The value of an expression.</summary>
/// <param name="Value">The value; null with a warning for an error.</param>
/// <param name="Warnings">Why parts of it gave null, at most a hundred.</param>
public sealed record FeelResult(FeelValue Value, ImmutableArray<FeelWarning> Warnings)
{
    /// <summary>Why parts of it gave null, at most a hundred.</summary>
    public ImmutableArray<FeelWarning> Warnings { get; init => field = value.OrEmpty(); } = Warnings.OrEmpty();
}
