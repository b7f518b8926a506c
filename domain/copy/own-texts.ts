/** Keys of the parts of a notice and the other texts for customers, which a site may say in its own words. */
export const ownTexts =
  /^(?:why|wait|crisis|expect|clarify|update|closed|address|email)\b|^(?:unsolved|unsettled|passed_on|joined|resolved|greeting|thanks|check_in)$/;
