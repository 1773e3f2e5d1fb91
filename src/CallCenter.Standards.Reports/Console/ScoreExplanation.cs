using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Risk;
using Spectre.Console;

namespace CallCenter.Standards.Reports.Console;

/// <summary>Writes the scores of one contact with their reasons; of all contacts that share the identity. Work orders have none.</summary>
internal static class ScoreExplanation
{
    public static void Write(IAnsiConsole console, RiskDay? day, Wording wording)
    {
        foreach (ScoredContact contact in day?.Explained ?? [])
        {
            console.WriteLine();
            new ScoreTables(day!, wording, new Figures(wording)).Explain(console, contact);
        }
    }
}
