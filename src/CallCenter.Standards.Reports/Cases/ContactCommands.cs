using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Reports.Cases;

/// <summary>
/// Tells a contact of a log as the commands of its case (D3): those that the log tells, and those without which these could not have happened. Nothing else is made up: a contact that was
/// neither transferred nor resolved, as far as the log tells, is still being handled.
/// </summary>
internal static class ContactCommands
{
    private const string Customer = "customer";
    private const string Agent = "service-agent";
    private const string Department = "department-contact";

    /// <summary>The commands in order; none for a contact that was turned away at a busy line.</summary>
    public static ContactCommand[] Of(in ContactRecord record, in Contact contact)
    {
        Instant asked = record.Arrival + (record.IvrTime ?? Duration.Zero);
        Instant waited = asked + record.Wait;
        return record.Outcome switch
        {
            ContactOutcome.Answered => [Told(CaseCommand.Open, asked, Customer, Customer), .. Answered(record, contact, waited)],
            ContactOutcome.Abandoned => [Told(CaseCommand.Open, asked, Customer, Customer), Told("abandon", waited, Customer, Customer)],
            ContactOutcome.LeftQueue => [Told(CaseCommand.Open, asked, Customer, Customer)],
            ContactOutcome.SelfServed => [Told(CaseCommand.Open, record.Arrival, Customer, Customer), Told("self-serve", asked, Customer, Customer)],
            _ => [],
        };
    }

    private static List<ContactCommand> Answered(in ContactRecord record, in Contact contact, Instant answered)
    {
        string agent = record.Agent ?? Agent;
        Instant talked = answered + record.Talk;
        List<ContactCommand> commands = [Told("answer", answered, agent, Agent)];
        if (contact.Need == Needs.Transaction)
        {
            commands.Add(Inferred("verify-identity", answered, agent, Agent));
        }

        commands.AddRange([Inferred("accept", answered, agent, Agent), Inferred("register", talked, agent, Agent)]);
        bool resolved = record.ResolvedAtFirstContact == true;
        if (record.Transferred == true)
        {
            commands.Add(Told("transfer", talked, agent, Agent));
            commands.AddRange(resolved ? [Inferred("take-up", talked, Department, Department), Inferred("reply", talked, Department, Department), Told("complete", talked, agent, Agent)] : []);
        }
        else if (resolved)
        {
            commands.Add(Told("solve", talked, agent, Agent));
        }

        if (resolved)
        {
            commands.Add(Inferred("confirm", talked + (record.WrapUp ?? Duration.Zero), agent, Agent));
        }

        return commands;
    }

    private static ContactCommand Told(string code, Instant at, string by, string role) => new(code, at, by, role, IsInferred: false);

    private static ContactCommand Inferred(string code, Instant at, string by, string role) => new(code, at, by, role, IsInferred: true);
}
