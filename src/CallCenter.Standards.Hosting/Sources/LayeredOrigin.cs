using System.Collections.Immutable;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Hosting;

/// <summary>A book with overlays from files over it. All are read together: where one of them is bad, or half written, nothing of the others is taken.</summary>
/// <param name="below">Where the book at the bottom comes from.</param>
/// <param name="paths">The files of the overlays, the lowest first, each with its whole path.</param>
internal sealed class LayeredOrigin(BookOrigin below, ImmutableArray<string> paths) : BookOrigin
{
    public override ImmutableArray<string> Files => [.. below.Files, .. paths];

    public override ReadBook Read(BookReadOptions reading)
    {
        ReadBook bottom = below.Read(reading);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var problems = new List<string?> { bottom.Problem };
        var overlays = new List<StandardOverlay>();
        findings.AddRange(bottom.Findings.Select(finding => finding with { File = finding.File ?? (below.Files.IsEmpty ? null : below.Files[0]) }));
        foreach (string path in paths)
        {
            try
            {
                _ = StandardOverlay.TryParse(FileContent.Of(path), out StandardOverlay? overlay, out ImmutableArray<Finding> told, path, reading.AllowComments);
                findings.AddRange(told);
                overlays.AddRange(overlay is null ? [] : [overlay]);
            }
            catch (Exception unreadable) when (FileContent.IsUnreadable(unreadable))
            {
                problems.Add(unreadable.Message);
            }
        }

        StandardBook? made = null;
        if (bottom.Book is { } book && overlays.Count == paths.Length)
        {
            // What was told of the book below is told of the one that is made again, without its line.
            _ = book.TryWith(overlays, out made, out ImmutableArray<Finding> told);
            HashSet<(string Code, string? Value, string Message)> known = [.. findings.Select(finding => (finding.Code, finding.Value, finding.Message))];
            findings.AddRange(told.Where(finding => !known.Contains((finding.Code, finding.Value, finding.Message))));
        }

        return new ReadBook(made, [.. findings.OrderByDescending(finding => finding.Severity)], problems.OfType<string>().ToArray() is { Length: > 0 } all ? string.Join(Environment.NewLine, all) : null) { Files = Files };
    }

    public override string ToString() => string.Join(" + ", [below.ToString(), .. paths]);
}
