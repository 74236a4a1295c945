package fr.alin.api.wiring;

import fr.alin.account.AcceptTerms;
import fr.alin.account.AccountMails;
import fr.alin.account.ActivateAccount;
import fr.alin.account.ChangeLanguage;
import fr.alin.account.ChangePassword;
import fr.alin.account.ChangePhone;
import fr.alin.account.ConfirmEmailChange;
import fr.alin.account.CreateAccount;
import fr.alin.account.DeleteExpiredCredentials;
import fr.alin.account.EndSessions;
import fr.alin.account.GetMe;
import fr.alin.account.ListSessions;
import fr.alin.account.LogIn;
import fr.alin.account.LogOut;
import fr.alin.account.PasswordRule;
import fr.alin.account.RefreshSession;
import fr.alin.account.RequestEmailChange;
import fr.alin.account.RequestPasswordReset;
import fr.alin.account.ResetPassword;
import fr.alin.application.Announcements;
import fr.alin.application.AnswerHousingOffer;
import fr.alin.application.ApplicationViews;
import fr.alin.application.Assessment;
import fr.alin.application.Boards;
import fr.alin.application.CloseDueOffers;
import fr.alin.application.Conditions;
import fr.alin.application.DesignateApplicants;
import fr.alin.application.EraseOldTraces;
import fr.alin.application.ExpireAnswers;
import fr.alin.application.Files;
import fr.alin.application.FollowRanks;
import fr.alin.application.KeepRequest;
import fr.alin.application.LapseConditions;
import fr.alin.application.LeaveAfterSending;
import fr.alin.application.ListDesignations;
import fr.alin.application.ListFileReadings;
import fr.alin.application.ListMyApplications;
import fr.alin.application.ListOffersWithFiles;
import fr.alin.application.ListReviews;
import fr.alin.application.OpenOffer;
import fr.alin.application.Placements;
import fr.alin.application.ReadApplication;
import fr.alin.application.ReadDesignation;
import fr.alin.application.ReadRequest;
import fr.alin.application.ReadReview;
import fr.alin.application.RecordCommissionDecision;
import fr.alin.application.RecordLease;
import fr.alin.application.RefreshAgeing;
import fr.alin.application.Refusals;
import fr.alin.application.ReplayBoards;
import fr.alin.application.ReviewApplication;
import fr.alin.application.SendToCommission;
import fr.alin.application.SettleCondition;
import fr.alin.application.ShortlistRefill;
import fr.alin.application.SubmitApplication;
import fr.alin.application.WithdrawApplication;
import fr.alin.eligibility.CandidateReading;
import fr.alin.eligibility.Eligibility;
import fr.alin.form.AbandonForm;
import fr.alin.form.ReadForm;
import fr.alin.form.SaveFormPage;
import fr.alin.inbox.ChangeNotificationSettings;
import fr.alin.inbox.ListMessages;
import fr.alin.inbox.MarkMessagesRead;
import fr.alin.inbox.ReadNotificationSettings;
import fr.alin.matching.Cards;
import fr.alin.matching.ImagineChange;
import fr.alin.matching.ListOffers;
import fr.alin.matching.ListPublicOffers;
import fr.alin.matching.PreviewDisclosure;
import fr.alin.matching.RankOffers;
import fr.alin.matching.ReadDashboard;
import fr.alin.matching.ReadOffer;
import fr.alin.matching.RecordAlerts;
import fr.alin.matching.RefreshAndCompare;
import fr.alin.matching.SimulateMatch;
import fr.alin.matching.WidenSearch;
import fr.alin.offer.CreateOffer;
import fr.alin.ranking.MatchRanking;
import fr.alin.registry.ConfirmImport;
import fr.alin.registry.FileRequest;
import fr.alin.registry.RefreshOutdated;
import fr.alin.registry.RefreshRequest;
import fr.alin.registry.RefreshRequests;
import fr.alin.registry.StartImport;
import fr.alin.registry.TakeDeliveries;
import fr.alin.registry.WarnOfExpiry;
import fr.alin.request.CheckEmployer;
import fr.alin.request.ChooseDisclosure;
import fr.alin.request.CloseAccount;
import fr.alin.request.CompleteRequest;
import fr.alin.request.ConfirmDocuments;
import fr.alin.request.DeleteRequest;
import fr.alin.request.ListDisclosureChanges;
import fr.alin.request.SubmitRequest;
import fr.alin.sandbox.LoadDemo;
import fr.alin.sandbox.MoveSandboxClock;
import fr.alin.scoring.Scoring;
import fr.alin.support.AskSupport;
import io.micronaut.context.annotation.Import;

/**
 * Every use case and every rule of the domain that has ports in its constructor, as a bean. The
 * domain knows no framework: the container reads the constructors at compile time, and a missing port
 * stops the start.
 */
final class UseCases {

  private UseCases() {}

  @Import(
      annotated = "*",
      classes = {
        AcceptTerms.class,
        AccountMails.class,
        ActivateAccount.class,
        ChangeLanguage.class,
        ChangePassword.class,
        ChangePhone.class,
        ConfirmEmailChange.class,
        CreateAccount.class,
        DeleteExpiredCredentials.class,
        EndSessions.class,
        GetMe.class,
        ListSessions.class,
        LogIn.class,
        LogOut.class,
        PasswordRule.class,
        RefreshSession.class,
        RequestEmailChange.class,
        RequestPasswordReset.class,
        ResetPassword.class
      })
  static final class OfAccounts {}

  @Import(
      annotated = "*",
      classes = {AskSupport.class})
  static final class OfSupport {}

  @Import(
      annotated = "*",
      classes = {
        ChangeNotificationSettings.class,
        ListMessages.class,
        MarkMessagesRead.class,
        ReadNotificationSettings.class
      })
  static final class OfInboxes {}

  @Import(
      annotated = "*",
      classes = {
        AbandonForm.class,
        ConfirmImport.class,
        FileRequest.class,
        ReadForm.class,
        SaveFormPage.class,
        RefreshOutdated.class,
        RefreshRequest.class,
        RefreshRequests.class,
        StartImport.class,
        WarnOfExpiry.class,
        TakeDeliveries.class,
        CheckEmployer.class,
        ChooseDisclosure.class,
        ListDisclosureChanges.class,
        CloseAccount.class,
        CompleteRequest.class,
        ConfirmDocuments.class,
        DeleteRequest.class,
        ReadRequest.class,
        SubmitRequest.class
      })
  static final class OfRequests {}

  @Import(
      annotated = "*",
      classes = {
        CandidateReading.class,
        Eligibility.class,
        Scoring.class,
        MatchRanking.class,
        Assessment.class
      })
  static final class OfRules {}

  @Import(
      annotated = "*",
      classes = {
        Cards.class,
        ImagineChange.class,
        ListOffers.class,
        ListPublicOffers.class,
        RankOffers.class,
        ReadDashboard.class,
        ReadOffer.class,
        RecordAlerts.class,
        RefreshAndCompare.class,
        PreviewDisclosure.class,
        SimulateMatch.class,
        WidenSearch.class,
        CreateOffer.class
      })
  static final class OfOffers {}

  @Import(
      annotated = "*",
      classes = {
        Announcements.class,
        AnswerHousingOffer.class,
        Boards.class,
        ApplicationViews.class,
        CloseDueOffers.class,
        Conditions.class,
        DesignateApplicants.class,
        EraseOldTraces.class,
        ExpireAnswers.class,
        Files.class,
        FollowRanks.class,
        KeepRequest.class,
        LapseConditions.class,
        LeaveAfterSending.class,
        ListDesignations.class,
        ListFileReadings.class,
        ListMyApplications.class,
        ListOffersWithFiles.class,
        ListReviews.class,
        OpenOffer.class,
        Placements.class,
        ReadApplication.class,
        ReadDesignation.class,
        ReadReview.class,
        RecordCommissionDecision.class,
        RecordLease.class,
        RefreshAgeing.class,
        Refusals.class,
        ReplayBoards.class,
        ReviewApplication.class,
        SendToCommission.class,
        SettleCondition.class,
        ShortlistRefill.class,
        SubmitApplication.class,
        WithdrawApplication.class
      })
  static final class OfApplications {}

  @Import(
      annotated = "*",
      classes = {LoadDemo.class, MoveSandboxClock.class})
  static final class OfTheSandbox {}
}
