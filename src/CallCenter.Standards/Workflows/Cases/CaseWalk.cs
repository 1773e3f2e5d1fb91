using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace CallCenter.Standards.Workflows;

/// <summary>Tells the history of a case in words.</summary>
internal static class CaseWalk
{
    public static string Describe(Workflow first, ReadOnlySpan<WorkflowEvent> events, Func<string, string, Workflow?> versionOf, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        bool isChinese = culture.TwoLetterISOLanguageName == "zh";
        var text = new StringBuilder();
        CaseState state = first.NewCase;
        foreach (ref readonly WorkflowEvent happened in events)
        {
            Workflow? workflow = CaseReplay.VersionOf(state.Workflow, in happened, versionOf);
            if (CaseFold.Apply(workflow, in state, in happened, out CaseState after) is { } reason)
            {
                text.Append(isChinese ? "不衔接：" : "Does not follow: ").Append(happened).Append(isChinese ? "——" : " — ").Append(WorkflowRefusal.Of(in happened, reason).Message.In(culture)).Append('\n');
            }
            else if (after.Version > state.Version)
            {
                Describe(text, workflow!, happened, isChinese, culture);
            }

            state = after;
        }

        return text.ToString();
    }

    private static void Describe(StringBuilder text, Workflow workflow, WorkflowEvent happened, bool isChinese, CultureInfo culture)
    {
        text.Append(CultureInfo.InvariantCulture, $"{happened.Number}. {InstantPattern.ExtendedIso.Format(happened.At)} ").Append(Doing(workflow, happened, isChinese, culture));
        if (happened.By is { } by)
        {
            text.Append(isChinese ? $"（{by}，{happened.Role}）" : $" ({by}, {happened.Role})");
        }

        text.Append(isChinese ? "：" : ": ").Append(PlaceName(workflow, happened.To, culture));
        if (!happened.Documents.IsEmpty)
        {
            text.Append(isChinese ? "；附：" : "; with ").AppendJoin(", ", happened.Documents.Select(document => Names.OfDocument(workflow.Graph, document).In(culture)));
        }

        text.Append(happened.Note is { } note ? $" — {note}" : "").Append('\n');
    }

    private static string Doing(Workflow workflow, WorkflowEvent happened, bool isChinese, CultureInfo culture) => happened.Kind switch
    {
        EventKind.Migration => isChinese ? $"转入版本 {happened.Version}" : $"Moved to version {happened.Version}",
        EventKind.Return => isChinese ? "子流程结束" : "Sub-workflow ended",
        _ => NameOf(workflow, happened)?.In(culture) ?? (isChinese ? "建单" : "Opened"),
    };

    private static LocalizedText? NameOf(Workflow workflow, WorkflowEvent happened)
    {
        Move? move = workflow.Graph.Find(happened.From)!.Moves.FirstOrDefault(known => known.Kind == happened.Kind && known.Code == happened.Command && known.To.Path == happened.To);
        return move?.Step?.Command?.Name ?? move?.Timer?.Move.Name;
    }

    private static string PlaceName(Workflow workflow, string path, CultureInfo culture) =>
        string.Join(" / ", workflow.Graph.Find(path)!.Levels.Select(level => level.State.Name.In(culture)));
}
