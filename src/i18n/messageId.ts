import type backpropagation from './messages/en/guide/backpropagation.json';
import type controls from './messages/en/controls.json';
import type derivation from './messages/en/derivation.json';
import type derivationPanel from './messages/en/derivationPanel.json';
import type formula from './messages/en/formula.json';
import type conventions from './messages/en/guide/conventions.json';
import type editor from './messages/en/guide/editor.json';
import type guide from './messages/en/guide/guide.json';
import type mistakesPage from './messages/en/guide/mistakes.json';
import type ownData from './messages/en/guide/ownData.json';
import type questionsPage from './messages/en/guide/questions.json';
import type graph from './messages/en/graph.json';
import type allAtOnce from './messages/en/lessons/allAtOnce.json';
import type howBigAStep from './messages/en/lessons/howBigAStep.json';
import type lineLearns from './messages/en/lessons/lineLearns.json';
import type mathematics from './messages/en/lessons/mathematics.json';
import type wholeLoss from './messages/en/lessons/wholeLoss.json';
import type lines from './messages/en/lines.json';
import type methods from './messages/en/methods.json';
import type mistakes from './messages/en/mistakes.json';
import type modelLines from './messages/en/modelLines.json';
import type models from './messages/en/models.json';
import type notices from './messages/en/notices.json';
import type panels from './messages/en/panels.json';
import type point from './messages/en/point.json';
import type presenter from './messages/en/presenter.json';
import type presets from './messages/en/presets.json';
import type print from './messages/en/print.json';
import type video from './messages/en/guide/video.json';
import type scene from './messages/en/scene.json';
import type routes from './messages/en/guide/routes.json';
import type rules from './messages/en/guide/rules.json';
import type table from './messages/en/guide/table.json';
import type terms from './messages/en/terms.json';

/** Identifier of a message: the key of a line in the English catalogue. */
export type MessageId =
  | keyof typeof allAtOnce
  | keyof typeof backpropagation
  | keyof typeof controls
  | keyof typeof conventions
  | keyof typeof derivation
  | keyof typeof derivationPanel
  | keyof typeof editor
  | keyof typeof formula
  | keyof typeof graph
  | keyof typeof guide
  | keyof typeof howBigAStep
  | keyof typeof lineLearns
  | keyof typeof lines
  | keyof typeof mathematics
  | keyof typeof methods
  | keyof typeof mistakes
  | keyof typeof mistakesPage
  | keyof typeof modelLines
  | keyof typeof models
  | keyof typeof notices
  | keyof typeof ownData
  | keyof typeof panels
  | keyof typeof point
  | keyof typeof presenter
  | keyof typeof presets
  | keyof typeof print
  | keyof typeof routes
  | keyof typeof rules
  | keyof typeof scene
  | keyof typeof video
  | keyof typeof questionsPage
  | keyof typeof table
  | keyof typeof terms
  | keyof typeof wholeLoss;
