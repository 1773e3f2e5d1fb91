using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>The codes that the section defines, all checked.</summary>
internal sealed class RoutingCodes(Located<RoutingCatalogue> catalogue, FindingList findings)
{
    public Codes<Skill> Skills { get; } = Codes.Of($"skill", catalogue.Each(c => c.Skills), skill => skill.Code, findings);

    public Codes<ContactPriority> Priorities { get; } = Codes.Of($"priority", catalogue.Each(c => c.Priorities), priority => priority.Code, findings);

    public Codes<QueueDefinition> Queues { get; } = Codes.Of($"queue", catalogue.Each(c => c.Queues), queue => queue.Code, findings);

    public Codes<HandlingResource> Resources { get; } = Codes.Of($"resource", catalogue.Each(c => c.Resources), resource => resource.Code, findings);

    public Codes<HandlingStrategy> Strategies { get; } = Codes.Of($"strategy", catalogue.Each(c => c.Strategies), strategy => strategy.Code, findings);

    public Codes<Reception> Receptions { get; } = Codes.Of($"way of receiving", catalogue.Each(c => c.Receptions), reception => reception.Code, findings);

    public Codes<Department> Departments { get; } = Codes.Of($"department", catalogue.Each(c => c.Departments), department => department.Code, findings);

    public Codes<NoticeList> Notices { get; } = Codes.Of($"list of whom to tell", catalogue.Each(c => c.Notices), notice => notice.Code, findings);
}

/// <summary>Codes of other sections that routing names.</summary>
/// <param name="Calendars">Calendars.</param>
/// <param name="Policies">Service-level policies.</param>
/// <param name="Roles">Roles (D2).</param>
/// <param name="Actions">Business actions that need an authority (D2.5).</param>
internal sealed record ForeignCodes(Codes Calendars, Codes Policies, Codes Roles, Codes Actions);
