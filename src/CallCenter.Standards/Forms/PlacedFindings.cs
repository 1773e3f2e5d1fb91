namespace CallCenter.Standards.Forms;

/// <summary>Findings at places, whose pointers are written out only where there is one.</summary>
internal static class PlacedFindings
{
    /// <summary>Adds a finding; the value is cut to what fits a message.</summary>
    public static void Add(this FindingList findings, FindingRule rule, Place place, string? value, FindingWords message) =>
        findings.Add(rule, place.Pointer, value is null ? null : Excerpt.Of(value), message);

    /// <summary>Puts the findings from a position on below a place.</summary>
    public static void MoveBelow(this FindingList findings, int position, Place place)
    {
        if (findings.Count > position)
        {
            findings.MoveBelow(position, place.Pointer);
        }
    }
}
