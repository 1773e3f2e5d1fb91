using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>
/// Keeps the sources of entries true while a layer changes their values: what the layer sets comes from the layer, what it takes out comes from nowhere any more. Where the layer gives an entry's provenance itself, that is it.
/// </summary>
/// <param name="layer">The number of the layer.</param>
/// <param name="provenance">Where what the layer sets comes from; null where it does not say.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class LayerSources(int layer, Provenance? provenance, FindingList findings)
{
    private const string Member = "provenance";

    private static readonly HashSet<string> Unsourced = new(StringComparer.Ordinal) { "code", "name", "version", Member };

    private readonly Stack<Frame> frames = new();

    /// <summary>A layer begins to speak of an object.</summary>
    public void Begin(MergedNode node, Form form, bool isNew, int depth) => frames.Push(new Frame(
        depth, isNew || form.Type == typeof(LocalizedText) ? Reach.None : node.Find(Member) is not null && IsEntry(form) ? Reach.Entry : Reach.Around, []));

    /// <summary>A layer sets or removes a value.</summary>
    public void Changed(IReadOnlyList<string> path)
    {
        Frame? holder = frames.FirstOrDefault(frame => frame.Reach != Reach.Around);
        if (holder is { Reach: Reach.Entry } && !path.Skip(holder.Depth).Any(Unsourced.Contains))
        {
            holder.Changed.Add(string.Join('/', path.Skip(holder.Depth)));
        }
    }

    /// <summary>A layer has spoken of an object.</summary>
    public void End(MergedNode node, Form form, Told told, string at, IReadOnlyList<string> path)
    {
        Frame frame = frames.Pop();
        if (told.IsNew && IsEntry(form))
        {
            bool isNeeded = told.IsItem || form.Members.Any(member => member is { Name: Member, Use: MemberUse.Required });
            if (!told.HasProvenance && provenance is not null && isNeeded)
            {
                node.Set(Member, EntrySources.Write(layer, at, provenance));
            }
        }
        else if (frame.Reach == Reach.None)
        {
            if (told.IsNew || !told.IsTranslation)
            {
                Changed(path);
            }
        }
        else if (frame.Changed.Count > 0 && !told.HasProvenance)
        {
            if (EntrySources.Renew(node, form, frame.Changed, provenance, layer, at) is var (value, confirmation))
            {
                findings.Add(OverlayFindings.ConfirmedOther, at, value, $"'{Excerpt.Of(value)}' is another value than '{Excerpt.Of(confirmation.Approver)}' confirmed.");
            }
        }
    }

    private static bool IsEntry(Form form) => form.Members.Any(member => member.Name == Member);

    /// <summary>How a layer speaks of an object.</summary>
    /// <param name="IsNew">Whether it was not there.</param>
    /// <param name="IsItem">Whether it is an item of a list.</param>
    /// <param name="HasProvenance">Whether the layer says where it comes from.</param>
    /// <param name="IsTranslation">Whether it puts a text into further languages alone.</param>
    internal readonly record struct Told(bool IsNew, bool IsItem, bool HasProvenance, bool IsTranslation);

    private enum Reach
    {
        /// <summary>What changes within is told at the object as a whole, or has a source of its own.</summary>
        None,

        /// <summary>The object has a source, which speaks of what changes within.</summary>
        Entry,

        /// <summary>The source of what is around speaks of it.</summary>
        Around,
    }

    private sealed record Frame(int Depth, Reach Reach, List<string> Changed);
}
