using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Quality;

/// <summary>A contact that may be drawn for review: what the log tells of it, and what else makes it worth hearing.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewableContact
{
    private readonly ContactRecord contact;

    /// <summary>The contact; its fields are fields of this record.</summary>
    public required ContactRecord Contact
    {
        get => contact;
        init => contact = value;
    }

    /// <summary>Whether it touched a risk (D3.3); null where not known.</summary>
    public bool? TouchesRisk { get; init; }

    /// <summary>Whether its agent is new: on probation (D9), or as the bank says; null where not known.</summary>
    public bool? NewStaff { get; init; }

    /// <summary>Whether the customer had complained before, within a time of the bank's; null where not known.</summary>
    public bool? AfterComplaint { get; init; }

    /// <summary>The fields: those of <see cref="ContactRecord.Schema"/>, and <c>touches-risk</c>, <c>new-staff</c>, <c>after-complaint</c>.</summary>
    public static RecordSchema<ReviewableContact> Schema { get; } = ContactRecord.Schema.Within<ReviewableContact>(static (in ReviewableContact r) => ref r.contact).Named("reviewable-contact")
        .WithFlag("touches-risk", static (in ReviewableContact r) => r.TouchesRisk)
        .WithFlag("new-staff", static (in ReviewableContact r) => r.NewStaff)
        .WithFlag("after-complaint", static (in ReviewableContact r) => r.AfterComplaint);
}
