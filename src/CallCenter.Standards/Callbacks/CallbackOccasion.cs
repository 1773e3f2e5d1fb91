using System.Text.Json.Serialization;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Callbacks;

/// <summary>What a customer may be called back about: a work item, and whether it was handled a second time.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CallbackOccasion
{
    private readonly WorkItem item = new();

    /// <summary>The work item; its fields are fields of the occasion.</summary>
    public required WorkItem Item
    {
        get => item;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            item = value;
        }
    }

    /// <summary>Whether the matter was handled a second time (D3.5 step 3).</summary>
    public bool SecondHandling { get; init; }

    /// <summary>The fields: those of <see cref="WorkItem.Schema"/>, and <c>second-handling</c>.</summary>
    public static RecordSchema<CallbackOccasion> Schema { get; } = WorkItem.Schema.Within<CallbackOccasion>(static (in CallbackOccasion o) => ref o.item).Named("callback-occasion")
        .WithFlag("second-handling", static (in CallbackOccasion o) => o.SecondHandling);
}
