using System.Globalization;

namespace CallCenter.Standards.Logs;

/// <summary>Where something stands in a log.</summary>
/// <param name="Input">The name of the input, such as that of a file.</param>
/// <param name="Row">
/// The row, from 1: the line of a text, the header of a table being line 1; of JSON the line on which the item begins; of Parquet and ADO.NET the row without a header. 0 for the input as a whole.
/// </param>
public readonly record struct LogPlace(string Input, long Row)
{
    /// <summary>The place as editors and compilers write it: <c>queue_log:17</c>; the input alone for the whole of it.</summary>
    public override string ToString() => Row == 0 ? Input : string.Create(CultureInfo.InvariantCulture, $"{Input}:{Row}");
}
