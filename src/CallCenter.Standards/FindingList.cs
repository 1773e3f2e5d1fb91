using System.Collections.Immutable;

namespace CallCenter.Standards;

/// <summary>
/// Collects findings while data is read and compiled: all of them, in the order found. Of very many, those that count most are listed and the others counted, so that memory stays in bounds whatever is read.
/// </summary>
internal sealed class FindingList
{
    /// <summary>How many findings are listed; how many there are beyond is told by one more.</summary>
    public const int Most = 1_000;

    private readonly List<(int Position, Finding Finding)> kept = [];
    private readonly int[] counts = new int[(int)FindingSeverity.Error + 1];
    private int lastError = -1;

    public bool HasErrors => lastError >= 0;

    /// <summary>How many were found, listed or not.</summary>
    public int Count { get; private set; }

    public void Add(FindingRule rule, string pointer, string? value, FindingWords message)
    {
        if (Take(rule.Severity))
        {
            kept.Add((Count - 1, rule.At(pointer, value, message)));
        }
    }

    /// <summary>Adds a finding on a text, whose place in it is known.</summary>
    /// <param name="rule">The kind.</param>
    /// <param name="at">The line and the column, from 1.</param>
    /// <param name="value">The offending value, or null.</param>
    /// <param name="problem">What is wrong, in small letters and without a full stop: the place goes before it.</param>
    public void Add(FindingRule rule, (int Line, int Column) at, string? value, FindingWords problem) => AddAt(rule, at, value, $"Line {at.Line}, column {at.Column}: {problem}.");

    /// <summary>Adds a finding on a text, whose place in it is known and goes without saying.</summary>
    public void AddAt(FindingRule rule, (int Line, int Column) at, string? value, FindingWords message)
    {
        if (Take(rule.Severity))
        {
            kept.Add((Count - 1, rule.At("", value, message) with { Line = at.Line, Column = at.Column }));
        }
    }

    /// <summary>Puts the findings from a position on below a place.</summary>
    public void MoveBelow(int position, string pointer)
    {
        for (int i = kept.Count - 1; i >= 0 && kept[i].Position >= position; i--)
        {
            kept[i] = (kept[i].Position, kept[i].Finding with { Pointer = pointer + kept[i].Finding.Pointer });
        }
    }

    public void AddAll(ImmutableArray<Finding> others)
    {
        foreach (Finding finding in others)
        {
            if (Take(finding.Severity))
            {
                kept.Add((Count - 1, finding));
            }
        }
    }

    /// <summary>Whether an error is among the findings from a position on.</summary>
    public bool ErrorsSince(int position) => lastError >= position;

    /// <summary>The findings from a position on, as far as they are listed.</summary>
    public ImmutableArray<Finding> Since(int position) => [.. kept.SkipWhile(one => one.Position < position).Select(one => one.Finding)];

    /// <summary>The findings in the order found; where there are too many, the gravest of them first, and how many are left out.</summary>
    public ImmutableArray<Finding> ToImmutable()
    {
        if (Count <= Most)
        {
            return [.. kept.Select(one => one.Finding)];
        }

        int errors = Math.Max(counts[(int)FindingSeverity.Error] - Most, 0);
        return [.. kept.Select(one => one.Finding).OrderByDescending(finding => finding.Severity).Take(Most), FindingRules.More.At("", null, $"{Count - Most} findings more are not listed, {errors} of them errors.")];
    }

    /// <summary>Counts a finding; whether it may be listed.</summary>
    private bool Take(FindingSeverity severity)
    {
        lastError = severity == FindingSeverity.Error ? Count : lastError;
        Count++;
        return counts[(int)severity]++ < Most;
    }
}
