using System.Globalization;

namespace CallCenter.Standards.Kpis;

/// <summary>Where a record stands in what it was read from.</summary>
/// <param name="Input">The name of the input, such as that of a file.</param>
/// <param name="Line">The line, from 1; 0 for the input as a whole.</param>
internal readonly record struct RecordPlace(string Input, long Line)
{
    public override string ToString() => Line == 0 ? Input : string.Create(CultureInfo.InvariantCulture, $"{Input}:{Line}");

    /// <summary>A finding at the place.</summary>
    public Finding Of(Finding finding) => finding with { File = Input, Line = Line is 0 or > int.MaxValue ? null : (int)Line };
}
