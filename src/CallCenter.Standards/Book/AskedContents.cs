using CallCenter.Standards.Forms;
using CallCenter.Standards.Risk;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>What definitions with a version of their own ask and name that has no version: comparisons of fields, and ladders. Where it says something else, so do they.</summary>
internal static class AskedContents
{
    /// <summary>The contents by the way to the definition, as <see cref="VersionedEntry"/> has it, and its version; nothing for definitions that ask nothing of the kind.</summary>
    public static Dictionary<(string Path, string Version), string> Of(Standard standard)
    {
        var contents = new Dictionary<(string, string), string>();
        foreach (CompiledPolicy policy in standard.ServiceLevels.Versions)
        {
            Add("serviceLevels/policies", policy.Definition.Code, policy.Definition.Version, policy.Ladders.Select(static ladder => $"{ladder.Code} {ContentHash.Of(ServiceLevelForms.Ladder, ladder)}").Concat(policy.Compared));
        }

        foreach (Workflow workflow in standard.Workflows.All)
        {
            Add("workflows/workflows", workflow.Definition.Code, workflow.Version, workflow.Graph.Compared());
        }

        foreach (CompiledScorecard card in standard.Risk.Scorecards.All)
        {
            Add("risk/scorecards", card.Card.Code, card.Card.Version, FieldRelation.ContentOf(card.FieldsRead));
        }

        return contents;

        void Add(string list, string code, string version, IEnumerable<string> asked)
        {
            string content = string.Join('\n', asked);
            if (content.Length > 0)
            {
                contents[($"{list}/{code}", version)] = content;
            }
        }
    }
}
