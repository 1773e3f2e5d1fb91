using System.Xml.Linq;

namespace CallCenter.Standards.Dmn;

/// <summary>Adds findings with their places in the model's file, where those are known.</summary>
internal static class PlacedFindings
{
    /// <summary>Adds a finding of an element.</summary>
    public static void Add(this FindingList findings, FindingRule rule, XElement at, string pointer, string? value, FindingWords words) => Add(findings, rule, at.Annotation<ModelPlace>()?.Start, pointer, value, words);

    /// <summary>Adds a finding of a place in an expression's text.</summary>
    public static void Add(this FindingList findings, FindingRule rule, Place at, string pointer, string? value, FindingWords words) =>
        Add(findings, rule, at.Source.Xml?.Annotation<ModelPlace>()?.OfText(at.Offset), pointer, value, words);

    private static void Add(FindingList findings, FindingRule rule, (int Line, int Column)? place, string pointer, string? value, FindingWords words)
    {
        if (place is not { } known)
        {
            findings.Add(rule, pointer, value, words);
            return;
        }

        int before = findings.Count;
        findings.AddAt(rule, known, value, words);
        findings.MoveBelow(before, Excerpt.Of(pointer, FindingRule.LongestPointer));
    }
}
