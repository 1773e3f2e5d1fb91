using System.Collections.Immutable;

namespace CallCenter.Standards.Quality;

/// <summary>The items that were not judged, by what became of them; most reviews have none.</summary>
internal struct UnjudgedItems
{
    public List<string>? NotApplicable { get; private set; }

    public List<string>? MustApply { get; private set; }

    public List<string>? Unanswered { get; private set; }

    public List<string>? OpenGates { get; private set; }

    public static ImmutableArray<string> Listed(List<string>? items) => items is null ? [] : [.. items];

    public void Add(CompiledItem item, long parts)
    {
        if (parts == ReviewSheet.NotApplicable)
        {
            (NotApplicable ??= []).Add(item.Item.Code);
            if (item.Item.NotApplicable == NotApplicablePolicy.FailsForm)
            {
                (MustApply ??= []).Add(item.Item.Code);
            }
        }
        else if (parts == ReviewSheet.Unanswered)
        {
            (Unanswered ??= []).Add(item.Item.Code);
            if (item.GateParts > 0)
            {
                (OpenGates ??= []).Add(item.Item.Code);
            }
        }
    }
}
