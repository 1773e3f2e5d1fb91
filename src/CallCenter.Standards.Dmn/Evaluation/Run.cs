using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CallCenter.Standards.Dmn;

/// <summary>One evaluation: its moment, what it has used of its limits, and its warnings. Used by one thread.</summary>
internal sealed class Run(FeelMoment moment, FeelLimits limits, CancellationToken cancellation)
{
    private const int MostWarnings = 100;
    private const int StepsBetweenLooks = 1024;

    private readonly ImmutableArray<FeelWarning>.Builder warnings = ImmutableArray.CreateBuilder<FeelWarning>();
    private readonly HashSet<FeelWarning> told = [];
    private readonly Dictionary<(string Pattern, string Flags), Regex?> patterns = [];
    private long steps;
    private int calls;

    public FeelMoment Moment => moment;

    public FeelLimits Limits => limits;

    /// <summary>Where functions of the library are being called from.</summary>
    public Place Place { get; set; }

    public ImmutableArray<FeelWarning> Warnings => warnings.ToImmutable();

    /// <summary>The rules of tables that have matched since the last look, from 1.</summary>
    public List<RuleHits> Hits { get; } = [];

    /// <summary>The rules since the last look; the next look has those after this one.</summary>
    public ImmutableArray<RuleHits> TakeHits()
    {
        if (Hits.Count == 0)
        {
            return [];
        }

        ImmutableArray<RuleHits> taken = [.. Hits];
        Hits.Clear();
        return taken;
    }

    public void Hit(string table, List<int> rules)
    {
        if (Hits.Count < MostWarnings)
        {
            Hits.Add(new RuleHits(table, [.. rules.Select(rule => rule + 1)]));
        }
    }

    /// <summary>Null, with a warning; one that was told of the same place before is told once.</summary>
    public FeelValue Fail(Place place, FindingWords message)
    {
        if (warnings.Count < MostWarnings)
        {
            Tell(place, message);
        }

        return FeelValue.Null;
    }

    /// <summary>The value of what is only tried: its warnings are not told.</summary>
    public FeelValue Tried(Func<FeelValue> evaluate)
    {
        int before = warnings.Count;
        FeelValue value = evaluate();
        while (warnings.Count > before)
        {
            told.Remove(warnings[^1] with { Text = null });
            warnings.RemoveAt(warnings.Count - 1);
        }

        return value;
    }

    /// <summary>A value that a host gives; null with a warning where it is beyond the limits, whatever it is made of.</summary>
    public FeelValue Taken(string name, FeelValue value) =>
        value.Size <= limits.Items && value.LongestText <= limits.TextLength && value.Depth < ValueExtent.Deepest - 1 ? value
        : Fail(new Place(new FeelSource(name, ""), 0), $"'{Excerpt.Of(name)}' is beyond the limits: {limits.Items} items, {limits.TextLength} characters of a string, {ValueExtent.Deepest - 2} levels.");

    /// <summary>Null, with a warning at the call of a function.</summary>
    public FeelValue Fail(FindingWords message) => Fail(Place, message);

    /// <summary>Counts steps.</summary>
    /// <exception cref="RunStoppedException">There were too many.</exception>
    /// <exception cref="OperationCanceledException">The caller has had enough.</exception>
    public void Step(long count = 1)
    {
        long before = steps;
        steps += count;
        if (steps > limits.Steps)
        {
            throw new RunStoppedException($"More than {limits.Steps} steps.");
        }

        if (before / StepsBetweenLooks != steps / StepsBetweenLooks)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Counts steps as if each were counted by itself: it ends where they would have ended.</summary>
    /// <exception cref="RunStoppedException">There were too many.</exception>
    /// <exception cref="OperationCanceledException">The caller has had enough.</exception>
    public void StepEach(long count)
    {
        long before = steps;
        steps += count;
        long look = steps / StepsBetweenLooks * StepsBetweenLooks;
        if (look > before)
        {
            cancellation.ThrowIfCancellationRequested();
            if (look > limits.Steps)
            {
                throw new RunStoppedException($"More than {limits.Steps} steps.");
            }
        }
    }

    public void Enter()
    {
        Step();
        if (++calls > limits.Calls || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new RunStoppedException($"More than {limits.Calls} calls within calls.");
        }
    }

    public void Leave() => calls--;

    public FeelValue List(ImmutableArray<FeelValue> items)
    {
        Step(items.Length);
        return Within(new FeelList(items));
    }

    public FeelValue List(IEnumerable<FeelValue> items) => List([.. items]);

    public FeelValue Context(ImmutableArray<KeyValuePair<string, FeelValue>> entries)
    {
        Step(entries.Length);
        return Within(new FeelContext(entries));
    }

    public FeelValue Text(string text) => text.Length <= limits.TextLength ? new FeelText(text) : throw new RunStoppedException($"A string of more than {limits.TextLength} characters.");

    /// <summary>The value of an evaluation; null with a warning where it breaks a limit.</summary>
    public FeelValue Guarded(Func<FeelValue> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (RunStoppedException stopped)
        {
            return Stopped(stopped.Words);
        }
        catch (InsufficientExecutionStackException)
        {
            return Stopped($"The evaluation goes too deep.");
        }
    }

    /// <summary>A pattern's expression, read once in the run; null where it is none.</summary>
    public Regex? Pattern(string pattern, string flags)
    {
        Step(pattern.Length);
        if (!patterns.TryGetValue((pattern, flags), out Regex? regex))
        {
            patterns.Add((pattern, flags), regex = FeelPattern.Compile(pattern, flags));
        }

        return regex;
    }

    /// <summary>Null, as a limit is broken: told whatever else was.</summary>
    private FeelNull Stopped(FindingWords why)
    {
        if (warnings.Count == MostWarnings)
        {
            warnings.RemoveAt(MostWarnings - 1);
        }

        Tell(Place, why);
        return FeelNull.Instance;
    }

    private void Tell(Place place, FindingWords message)
    {
        // What is of no text, such as an input, is of no line.
        (int line, int column) = place.Source is { Text.Length: > 0 } source ? source.At(place.Offset) : (0, 0);
        var warning = new FeelWarning(place.Source?.Name ?? "", line, column, message.ToString());
        if (told.Add(warning))
        {
            warnings.Add(warning with { Text = message.ToText() });
        }
    }

    private FeelValue Within(FeelValue value) => value.Size <= limits.Items && value.Depth < ValueExtent.Deepest - 1
        ? value
        : throw new RunStoppedException($"A value of more than {limits.Items} items, or more than {ValueExtent.Deepest} deep.");
}
