// Is every node with a kind label an organisation?
// Columns: id, what.
// (:Organisation:<Kind>)
MATCH (one:Museum|University|College|School|Library|Archive|HeritageBody|ScienceCentre|BotanicGardenOrAquarium|ResearchInstitute|LearnedSociety|ArtsOrganisation|CommunityOrganisation|YouthOrganisation|Charity|Funder|HealthBody|Prison|FaithOrganisation|LocalAuthority|GovernmentBody|SectorBody|Network|Company|Venue|OtherOrganisation|NationalMuseum)
WHERE NOT one:Organisation
RETURN coalesce(one.id, elementId(one)) AS id, 'has the labels ' + reduce(all = '', label IN labels(one) | all + ':' + label) + ' but is not an organisation' AS what
