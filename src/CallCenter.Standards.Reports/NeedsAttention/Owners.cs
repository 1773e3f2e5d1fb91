using CallCenter.Standards.Book;
using CallCenter.Standards.Organization;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Reports.NeedsAttention;

/// <summary>Who answers for what: by the KPIs that roles are judged by and the ladders of promises, or else by what roles decide.</summary>
internal sealed class Owners(StandardBook book)
{
    private const string PlanStaffing = "plan-staffing";

    private readonly Deciders deciders = new(book.Organization.Roles);

    /// <summary>The role between the head and those who serve that plans who is on duty: it answers for what customers wait for where nobody else is named.</summary>
    public LocalizedText? OfService => Between.FirstOrDefault(role => role.Authorities.Any(grant => grant.Action == PlanStaffing))?.Name ?? Deciding("serviceLevels");

    /// <summary>The role that is judged by a KPI: one between the head and those who serve, or else the one that plans who is on duty.</summary>
    public LocalizedText? OfKpi(string kpi) => Between.FirstOrDefault(role => role.Kpis.Contains(kpi))?.Name ?? OfService;

    /// <summary>The role that a broken promise is passed to first.</summary>
    public LocalizedText? OfPromise(ServiceTarget target) =>
        book.ServiceLevels.Ladders.FirstOrDefault(ladder => ladder.Code == target.Ladder) is { Steps: [var first, ..] } && Role(first.To) is { } role ? role : OfService;

    /// <summary>The role that decides a section of the book.</summary>
    public LocalizedText? Deciding(string path) => deciders.Of(path) is [var first, ..] ? first.Name : null;

    private IEnumerable<Role> Between => book.Organization.Roles.Where(role => book.Organization.Layers.Skip(1).SkipLast(1).Any(layer => layer.Code == role.Layer));

    private LocalizedText? Role(string code) => book.Organization.Roles.FirstOrDefault(role => role.Code == code)?.Name;
}
