using System.Collections.Immutable;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Hosting;

/// <summary>A timeline in a file, and the books and overlays that it names, beside it.</summary>
/// <param name="path">The file, with its whole path.</param>
internal sealed class TimelineOrigin(string path) : BookOrigin
{
    public override ImmutableArray<string> Files { get; } = [path];

    public override ReadBook Read(BookReadOptions reading)
    {
        ImmutableArray<string> files = Files;
        try
        {
            if (!TimelinePlan.TryParse(FileContent.Of(path), out TimelinePlan? plan, out ImmutableArray<Finding> findings, path, reading.AllowComments))
            {
                return new ReadBook(null, findings, null) { Files = files };
            }

            files = [path, .. plan.Files.Select(PathOf)];
            _ = plan.TryAssemble(name => PathOf(name) is var file && File.Exists(file) ? FileContent.Open(file) : null, out StandardTimeline? timeline, out ImmutableArray<Finding> told, reading);
            return new ReadBook(null, [.. findings, .. told], null) { Timeline = timeline, Files = files };
        }
        catch (Exception unreadable) when (FileContent.IsUnreadable(unreadable))
        {
            return ReadBook.Failed(unreadable) with { Files = files };
        }
    }

    public override string ToString() => path;

    /// <summary>A name in the plan is a path from the plan's own directory.</summary>
    private string PathOf(string name) => Path.GetFullPath(name, Path.GetDirectoryName(path)!);
}
