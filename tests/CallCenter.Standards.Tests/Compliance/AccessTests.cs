using CallCenter.Standards.Book;
using CallCenter.Standards.Compliance;

namespace CallCenter.Standards.Tests.Compliance;

public sealed class AccessTests
{
    private static readonly ComplianceEvaluator Shipped = StandardBook.Shipped.Compile().Compliance;

    /// <summary>D10: access to data is graded.</summary>
    [Theory]
    [InlineData("service-agent", DataClass.Personal, "service", AccessLevel.Full, AccessReason.Granted)]
    [InlineData("service-agent", DataClass.Sensitive, "service", AccessLevel.Masked, AccessReason.Granted)]
    [InlineData("service-agent", DataClass.Personal, "reporting", AccessLevel.None, AccessReason.PurposeNotGranted)]
    [InlineData("data-analyst", DataClass.Sensitive, "reporting", AccessLevel.None, AccessReason.ClassNotGranted)]
    [InlineData("training-lead", DataClass.Internal, "service", AccessLevel.None, AccessReason.RoleNotNamed)]
    [InlineData("training-lead", DataClass.Public, "reporting", AccessLevel.Full, AccessReason.Public)]
    [InlineData("compliance-officer", DataClass.Sensitive, "audit", AccessLevel.Full, AccessReason.Granted)]
    public void A_role_sees_data_of_a_class_for_a_purpose_or_not(string role, DataClass dataClass, string purpose, AccessLevel level, AccessReason reason)
    {
        AccessDecision decision = Shipped.Access(role, dataClass, purpose);

        Assert.Equal((level, reason, reason == AccessReason.Granted), (decision.Level, decision.Reason, decision.Rule is not null));
    }

    [Fact]
    public void The_rule_that_shows_the_most_goes_before_others_wherever_it_stands()
    {
        StandardBook shipped = StandardBook.Shipped;
        AccessRule masked = shipped.Compliance.Access.Single(rule => rule.Code == "front-line-sensitive");
        AccessRule full = masked with { Code = "in-full", InFull = true };
        foreach (AccessRule[] rules in new AccessRule[][] { [masked, full], [full, masked] })
        {
            Assert.Equal(AccessLevel.Full, (shipped with { Compliance = shipped.Compliance with { Access = [.. rules] } }).Compile().Compliance.Access("service-agent", DataClass.Sensitive, "service").Level);
        }
    }

    [Fact]
    public void A_purpose_that_is_not_there_is_told_and_so_is_a_rule_that_allows_nothing()
    {
        StandardBook shipped = StandardBook.Shipped;
        AccessRule rule = shipped.Compliance.Access[0];

        Assert.Throws<UnknownCodeException>(() => Shipped.Access("service-agent", DataClass.Personal, "curiosity"));
        Assert.Equal("service-agent", Assert.Throws<UnknownCodeException>(() => Shipped.Access("service-agnt", DataClass.Public, "service")).Nearest);
        Assert.DoesNotContain("6222021234567894", Assert.Throws<UnknownCodeException>(() => Shipped.Access("6222021234567894", DataClass.Public, "service")).Message, StringComparison.Ordinal);
        Assert.All(
            new[] { rule with { Roles = [] }, rule with { Classes = [] }, rule with { Purposes = [] } },
            empty => Assert.Equal(["CCS9913 /compliance/access/0"], (shipped with { Compliance = shipped.Compliance with { Access = [empty] } }).Validate().Where(finding => finding.Code == "CCS9913").Select(finding => $"{finding.Code} {finding.Pointer}")));
        Assert.Contains((shipped with { Compliance = shipped.Compliance with { Access = [rule with { Purposes = ["curiosity"] }] } }).Validate(), finding => finding is { Code: "CCS1011", Pointer: "/compliance/access/0/purposes/0" });
    }
}
