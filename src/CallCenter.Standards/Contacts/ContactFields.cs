namespace CallCenter.Standards.Contacts;

/// <summary>The fields of <see cref="Contact"/>.</summary>
internal static class ContactFields
{
    public static RecordSchema<Contact> Create() => RecordSchema.Create<Contact>("incoming-contact")
        .WithText("channel", static (in Contact c) => c.Channel)
        .WithText("need", static (in Contact c) => c.Need)
        .WithCode<ProblemType>("problem", static (in Contact c) => (int?)c.Problem)
        .WithText("topic", static (in Contact c) => c.Topic)
        .WithText("product", static (in Contact c) => c.Product)
        .WithCode<Complexity>("complexity", static (in Contact c) => (int?)c.Complexity)
        .WithCode<Urgency>("urgency", static (in Contact c) => (int?)c.Urgency)
        .WithOrdinal<AmountGetter>(new FieldDefinition("amount", FieldType.Number, isRequired: false, Dimension.Money, scale: 2))
        .WithText("segment", static (in Contact c) => c.Segment)
        .WithText("region", static (in Contact c) => c.Region)
        .WithText("centre-region", static (in Contact c) => c.CentreRegion)
        .WithText("language", static (in Contact c) => c.Language)
        .WithCode<Sentiment>("sentiment", static (in Contact c) => (int?)c.Sentiment)
        .WithOrdinal<IdentityGetter>(FieldDefinition.Of<IdentityState>("identity", isRequired: true))
        .WithNumber("customer-age", Dimension.Count, static (in Contact c) => (long?)c.CustomerAge)
        .WithDuration("tenure", static (in Contact c) => c.Tenure)
        .WithNumber("repeat-contacts", Dimension.Count, static (in Contact c) => (long)c.RepeatContacts)
        .WithNumber("earlier-complaints", Dimension.Count, static (in Contact c) => (long?)c.EarlierComplaints)
        .WithText("prior-owner", static (in Contact c) => c.PriorOwner)
        .WithDuration("waiting", static (in Contact c) => c.Waiting)
        .WithFlag("handled-badly", static (in Contact c) => c.HandledBadly)
        .WithFlag("complaint-settled", static (in Contact c) => c.ComplaintSettled)
        .WithFlag("authority-named", static (in Contact c) => c.AuthorityNamed)
        .WithFlag("publicity-named", static (in Contact c) => c.PublicityNamed)
        .WithFlag("suspected-fraud", static (in Contact c) => c.SuspectedFraud)
        .WithFlag("laundering-alert", static (in Contact c) => c.LaunderingAlert)
        .WithNumber("failed-verifications", Dimension.Count, static (in Contact c) => (long?)c.FailedVerifications)
        .WithFlag("new-device", static (in Contact c) => c.NewDevice)
        .WithFlag("new-payee", static (in Contact c) => c.NewPayee)
        .WithDuration("since-credential-change", static (in Contact c) => c.SinceCredentialChange)
        .WithFlag("guided-by-other", static (in Contact c) => c.GuidedByOther)
        .WithFlag("financial-difficulty", static (in Contact c) => c.FinancialDifficulty)
        .WithFlag("life-event", static (in Contact c) => c.LifeEvent)
        .WithFlag("needs-assistance", static (in Contact c) => c.NeedsAssistance)
        .WithFlag("cross-region", static (in Contact c) => c.IsCrossRegion);

    private readonly struct AmountGetter : IOrdinalGetter<Contact>
    {
        public long Get(in Contact record) => record.AmountInHundredths ?? Ordinal.Missing;
    }

    private readonly struct IdentityGetter : IOrdinalGetter<Contact>
    {
        public long Get(in Contact record) => (long)record.Identity;
    }
}
