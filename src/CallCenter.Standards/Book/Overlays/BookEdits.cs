using CallCenter.Standards.Calendars;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>What banks change most, each by its code, so that a program says it in one line; anything else by records and <c>with</c>.</summary>
public static class BookEdits
{
    /// <summary>The book with another target of a KPI or of a service level.</summary>
    /// <param name="book">The book.</param>
    /// <param name="kpi">The code of the KPI or service level.</param>
    /// <param name="change">What is made of the target; null where it has none, and where it is to have none.</param>
    /// <exception cref="UnknownCodeException">There is no such KPI or service level.</exception>
    public static StandardBook ChangeTarget(this StandardBook book, string kpi, Func<KpiTarget?, KpiTarget?> change)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(change);
        KpiCatalogue kpis = book.Kpis;
        return book with
        {
            Kpis = kpis.ServiceLevels.Any(level => level.Code == kpi)
                ? kpis with { ServiceLevels = kpis.ServiceLevels.Change(kpi, level => level with { Target = change(level.Target) }) }
                : kpis with { Kpis = kpis.Kpis.Change(kpi, known => known with { Target = change(known.Target) }) },
        };
    }

    /// <summary>The book with a KPI changed.</summary>
    /// <param name="book">The book.</param>
    /// <param name="code">The KPI's code.</param>
    /// <param name="change">What is made of it.</param>
    /// <exception cref="UnknownCodeException">There is no such KPI.</exception>
    public static StandardBook ChangeKpi(this StandardBook book, string code, Func<KpiDefinition, KpiDefinition> change)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book with { Kpis = book.Kpis with { Kpis = book.Kpis.Kpis.Change(code, change) } };
    }

    /// <summary>The book with a promise changed, in each version of its policy.</summary>
    /// <param name="book">The book.</param>
    /// <param name="policy">The policy's code.</param>
    /// <param name="target">The code of the target in it.</param>
    /// <param name="change">What is made of the target.</param>
    /// <exception cref="UnknownCodeException">There is no such policy, or no such target in it.</exception>
    public static StandardBook ChangePromise(this StandardBook book, string policy, string target, Func<ServiceTarget, ServiceTarget> change) =>
        book.ChangePolicy(policy, known => known with { Targets = known.Targets.Change(target, change) });

    /// <summary>The book with a policy changed, in each of its versions.</summary>
    /// <param name="book">The book.</param>
    /// <param name="code">The policy's code.</param>
    /// <param name="change">What is made of it.</param>
    /// <exception cref="UnknownCodeException">There is no such policy.</exception>
    public static StandardBook ChangePolicy(this StandardBook book, string code, Func<ServiceLevelPolicy, ServiceLevelPolicy> change)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book with { ServiceLevels = book.ServiceLevels with { Policies = book.ServiceLevels.Policies.Change(code, change) } };
    }

    /// <summary>The book with a calendar changed, in each of its versions.</summary>
    /// <param name="book">The book.</param>
    /// <param name="code">The calendar's code.</param>
    /// <param name="change">What is made of it.</param>
    /// <exception cref="UnknownCodeException">There is no such calendar.</exception>
    public static StandardBook ChangeCalendar(this StandardBook book, string code, Func<BusinessCalendar, BusinessCalendar> change)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book with { Calendars = book.Calendars with { Calendars = book.Calendars.Calendars.Change(code, change) } };
    }

    /// <summary>The book with a role changed.</summary>
    /// <param name="book">The book.</param>
    /// <param name="code">The role's code.</param>
    /// <param name="change">What is made of it.</param>
    /// <exception cref="UnknownCodeException">There is no such role.</exception>
    public static StandardBook ChangeRole(this StandardBook book, string code, Func<Role, Role> change)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book with { Organization = book.Organization with { Roles = book.Organization.Roles.Change(code, change) } };
    }

    /// <summary>The book with a department changed.</summary>
    /// <param name="book">The book.</param>
    /// <param name="code">The department's code.</param>
    /// <param name="change">What is made of it.</param>
    /// <exception cref="UnknownCodeException">There is no such department.</exception>
    public static StandardBook ChangeDepartment(this StandardBook book, string code, Func<Department, Department> change)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book with { Routing = book.Routing with { Departments = book.Routing.Departments.Change(code, change) } };
    }

    /// <summary>The book with a workflow changed, in each of its versions.</summary>
    /// <param name="book">The book.</param>
    /// <param name="code">The workflow's code.</param>
    /// <param name="change">What is made of it.</param>
    /// <exception cref="UnknownCodeException">There is no such workflow.</exception>
    public static StandardBook ChangeWorkflow(this StandardBook book, string code, Func<WorkflowDefinition, WorkflowDefinition> change)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book with { Workflows = book.Workflows with { Workflows = book.Workflows.Workflows.Change(code, change) } };
    }

    /// <summary>The book with a script changed, in each of its versions.</summary>
    /// <param name="book">The book.</param>
    /// <param name="code">The script's code.</param>
    /// <param name="change">What is made of it.</param>
    /// <exception cref="UnknownCodeException">There is no such script.</exception>
    public static StandardBook ChangeScript(this StandardBook book, string code, Func<Script, Script> change)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book with { Scripts = book.Scripts with { Scripts = book.Scripts.Scripts.Change(code, change) } };
    }
}
