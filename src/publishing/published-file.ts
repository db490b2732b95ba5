/** A file of the published site, made from the model. */
export interface PublishedFile {
  /** Below the folder of the site, without a slash at its beginning. */
  path: string;
  text: string;
}
