using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace CallCenter.Standards.Workflows;

/// <summary>Tells the history of a case in words.</summary>
internal static class CaseWalk
{
    public static string Describe(CaseHistory history, ImmutableArray<Workflow> workflows, CultureInfo culture)
    {
        bool isChinese = culture.TwoLetterISOLanguageName == "zh";
        var text = new StringBuilder();
        for (int i = 0; i < (history.Fault ?? history.Events.Length); i++)
        {
            WorkflowEvent happened = history.Events[i];
            Workflow workflow = workflows.First(known => known.Code == happened.Workflow && known.Version == happened.Version);
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

        if (history.Fault is { } fault)
        {
            text.Append(isChinese ? "其后的记录与前文不符：" : "What follows does not fit: ").Append(history.Events[fault]).Append('\n');
        }

        return text.ToString();
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
